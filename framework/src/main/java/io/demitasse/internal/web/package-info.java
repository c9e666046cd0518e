/** Serves apps over HTTP and WebSocket; the only package that knows Javalin and Jetty. */
@NullMarked
package io.demitasse.internal.web;

import org.jspecify.annotations.NullMarked;
