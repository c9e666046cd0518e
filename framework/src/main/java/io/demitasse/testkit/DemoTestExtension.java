package io.demitasse.testkit;

import io.demitasse.App;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Makes the testers that {@link DemoTest} promises; JUnit closes what is in its store after the test. */
final class DemoTestExtension implements ParameterResolver {
    private static final Namespace TESTERS = Namespace.create(DemoTestExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoTester.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var tester = DemoTester.of(app(demoOf(context.getRequiredTestClass())));
        context.getStore(TESTERS).put(parameter.getIndex(), tester);
        return tester;
    }

    private static Class<?> demoOf(Class<?> test) {
        DemoTest annotation = test.getAnnotation(DemoTest.class);
        if (annotation != null && annotation.value() != Void.class) {
            return annotation.value();
        }
        String name = test.getName().replaceFirst("Test$", "");
        try {
            return Class.forName(name, true, test.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ExtensionConfigurationException(
                    "There is no class " + name + " to test. Name the class: @DemoTest(Greeter.class).", e);
        }
    }

    private static App app(Class<?> demo) {
        try {
            Method method = demo.getDeclaredMethod("app");
            method.setAccessible(true);
            return (App) method.invoke(null);
        } catch (InvocationTargetException e) {
            throw new ExtensionConfigurationException(demo.getSimpleName() + ".app() failed.", e.getCause());
        } catch (ReflectiveOperationException | ClassCastException | NullPointerException e) {
            throw new ExtensionConfigurationException(
                    demo.getSimpleName() + " gives no app. Give it a method: static App app().", e);
        }
    }
}
