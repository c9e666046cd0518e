package io.demitasse.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the main code of every module keeps to; a module's own test extends this with the root of its packages. */
@Tag("once")
public abstract class ArchitectureRules {
    private static final Set<String> ALWAYS =
            Set.of("java.", "javax.crypto.", "javax.imageio.", "javax.management.", "org.jspecify.");

    private final PackageTable table = PackageTable.read();
    private final String root;
    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPath(Path.of("target", "classes"));

    /** Looks at the packages below that one. */
    protected ArchitectureRules(String root) {
        this.root = root;
    }

    @Test
    void everyPackageIsInTheTable() {
        assertThat(own().map(JavaClass::getPackageName).distinct())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(row(name)).as(name).isNotEmpty());
    }

    @Test
    void everyPackageUsesWhatTheTableSaysAndNothingElse() {
        assertThat(own().flatMap(from -> from.getDirectDependenciesFromSelf().stream()
                                .map(to -> to.getTargetClass().getBaseComponentType())
                                .filter(to -> !isAllowed(from.getPackageName(), to))
                                .map(to -> from.getName() + " uses " + to.getName()))
                        .distinct())
                .isEmpty();
    }

    @Test
    void nothingGoesInCircles() {
        slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(own().map(JavaClass::getPackage).distinct())
                .allMatch(each -> each.isAnnotatedWith(NullMarked.class), "is @NullMarked");
    }

    @Test
    void nothingStaticCanChange() {
        assertThat(own().flatMap(each -> each.getFields().stream())
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private Stream<JavaClass> own() {
        return classes.stream()
                .filter(each -> each.getPackageName().equals(root)
                        || each.getPackageName().startsWith(root + "."));
    }

    private boolean isAllowed(String from, JavaClass to) {
        String name = to.getName();
        return to.isPrimitive()
                || to.getPackageName().equals(from)
                || ALWAYS.stream().anyMatch(name::startsWith)
                || row(from).stream()
                        .anyMatch(allowed ->
                                isOurs(allowed) ? row(to.getPackageName(), allowed) : name.startsWith(allowed + "."));
    }

    private static boolean isOurs(String allowed) {
        return allowed.startsWith("io.demitasse");
    }

    /** Whether a package is the one that a row names, or below it where the row stands for all of them. */
    private boolean row(String name, String allowed) {
        return name.equals(allowed)
                || (name.startsWith(allowed + ".")
                        && !table.rows().containsKey(name)
                        && !allowed.equals("io.demitasse"));
    }

    /** What a package may use: by its own row, else by that of the nearest package above it. */
    private List<String> row(String name) {
        for (String at = name; !at.equals("io.demitasse") || name.equals(at); at = above(at)) {
            Set<String> allowed = table.rows().get(at);
            if (allowed != null) {
                return Stream.concat(allowed.stream(), Stream.of(at)).toList();
            }
            if (at.equals("io.demitasse")) {
                return List.of();
            }
        }
        return List.of();
    }

    private static String above(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
