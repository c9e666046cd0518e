package io.demitasse.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The smallest and the largest number allowed; the field becomes a slider. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    /** The smallest number allowed. */
    double min();

    /** The largest number allowed. */
    double max();

    /** The distance between neighbouring numbers; unless set, 1 for whole numbers, else a hundredth of the range. */
    double step() default 0;
}
