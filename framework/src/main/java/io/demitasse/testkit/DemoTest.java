package io.demitasse.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the test methods of a class a fresh {@link DemoTester} each, as a parameter.
 *
 * <pre>{@code
 * @DemoTest(Greeter.class)
 * class GreeterTest {
 *   @Test
 *   void greets(DemoTester demo) {
 *     demo.fill("Name", "Ada").fill("Enthusiasm", 3).click("Submit");
 *     assertThat(demo.value("Greeting")).isEqualTo("Hello, Ada!!!");
 *   }
 * }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(DemoTestExtension.class)
public @interface DemoTest {
    /**
     * The class whose static method {@code app()} gives the app; unless set, the class that is called as the test is,
     * without {@code Test} at the end.
     */
    Class<?> value() default Void.class;
}
