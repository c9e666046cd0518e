/** An app as it was declared, compiled and checked: immutable, built once at launch. */
@NullMarked
package io.demitasse.internal.graph;

import org.jspecify.annotations.NullMarked;
