/** What the tests of components share: samples of each, and ways to draw them and to read the forms they are in. */
@NullMarked
package io.demitasse.components.contract;

import org.jspecify.annotations.NullMarked;
