/** What an app says of its API to tools that know OpenAPI. */
@NullMarked
package io.demitasse.internal.openapi;

import org.jspecify.annotations.NullMarked;
