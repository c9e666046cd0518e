@NullMarked
package io.demitasse.client;

import org.jspecify.annotations.NullMarked;
