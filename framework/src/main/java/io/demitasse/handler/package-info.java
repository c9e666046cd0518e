/** What a handler is given and gives back: its call, its outputs, its binding to components. */
@NullMarked
package io.demitasse.handler;

import org.jspecify.annotations.NullMarked;
