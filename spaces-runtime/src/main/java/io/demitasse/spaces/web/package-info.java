/** The pages of the hub. */
@NullMarked
package io.demitasse.spaces.web;

import org.jspecify.annotations.NullMarked;
