/** Drives an app as a visitor would, in process: no port, no browser. JUnit is needed for {@code @DemoTest} only. */
@NullMarked
package io.demitasse.testkit;

import org.jspecify.annotations.NullMarked;
