/** Annotations on record components that shape the form made of a record. */
@NullMarked
package io.demitasse.form;

import org.jspecify.annotations.NullMarked;
