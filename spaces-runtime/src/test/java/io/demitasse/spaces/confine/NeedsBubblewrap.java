package io.demitasse.spaces.confine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Left out where bubblewrap does not work, which the log says. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf("io.demitasse.spaces.confine.ConfinementTest#works")
public @interface NeedsBubblewrap {}
