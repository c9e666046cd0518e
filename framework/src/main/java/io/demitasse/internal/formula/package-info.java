/** Formulas, from TeX to MathML. */
@NullMarked
package io.demitasse.internal.formula;

import org.jspecify.annotations.NullMarked;
