package io.demitasse.components.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.demitasse.component.Component;
import java.util.Comparator;
import java.util.stream.Stream;

/** Finds the components there are, and for each the test of its name beside it, which gives samples. */
public final class EveryComponent {
    private EveryComponent() {}

    /** The classes of all components. */
    public static Stream<JavaClass> classes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.demitasse.components")
                        .stream()
                        .filter(type -> type.isAssignableTo(Component.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .sorted(Comparator.comparing(JavaClass::getName));
    }

    /** The test beside a component. */
    public static ComponentSamples test(JavaClass type) {
        try {
            return Class.forName(type.getName() + "Test")
                    .asSubclass(ComponentSamples.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new AssertionError(
                    "The component " + type.getName() + " needs a public test " + type.getSimpleName()
                            + "Test beside it that implements ComponentSamples.",
                    e);
        }
    }
}
