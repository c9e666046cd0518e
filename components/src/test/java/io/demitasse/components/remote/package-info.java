@NullMarked
package io.demitasse.components.remote;

import org.jspecify.annotations.NullMarked;
