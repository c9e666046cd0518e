/** The fields of forms that are made of records. */
@NullMarked
package io.demitasse.components.form;

import org.jspecify.annotations.NullMarked;
