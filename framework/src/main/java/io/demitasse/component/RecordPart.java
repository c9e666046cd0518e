package io.demitasse.component;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Type;

/**
 * A component of a record that becomes a field of a form.
 *
 * @param label what the page calls it: the name in words, unless annotated otherwise
 * @param type its Java type with type arguments
 * @param annotations the annotations of {@code io.demitasse.form} on it
 * @param output whether it shows a result instead of asking for one
 */
public record RecordPart(String label, Type type, AnnotatedElement annotations, boolean output) {}
