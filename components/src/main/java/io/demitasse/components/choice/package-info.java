/** What components that offer typed choices share. */
@NullMarked
package io.demitasse.components.choice;

import org.jspecify.annotations.NullMarked;
