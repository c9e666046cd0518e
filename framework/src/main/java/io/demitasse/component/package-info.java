/** What a component author imports: the component, its options, its events, and how it is drawn. */
@NullMarked
package io.demitasse.component;

import org.jspecify.annotations.NullMarked;
