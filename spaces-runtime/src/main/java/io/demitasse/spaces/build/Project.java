package io.demitasse.spaces.build;

import io.demitasse.error.OperatorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an author works on. */
public sealed interface Project permits OneFile, MavenProject {
    /** What its author calls it. */
    String name();

    /** Compiles what there is now. */
    Built build() throws InterruptedException;

    /** What is to be watched. */
    List<Watched> watched();

    /** The text of a line of the source; empty if there is none. */
    String line(String file, long number);

    /**
     * A folder to watch.
     *
     * @param deep whether its folders are watched as well
     * @param file the one name in it that counts; empty for all
     */
    record Watched(Path folder, boolean deep, Optional<String> file) {}

    /**
     * The project at that place: a Java file, the folder of a Maven project, or a folder whose card names a Java file
     * or that has just one.
     *
     * @param mainClass the class to run where there are several with a main method
     * @param maven what runs Maven, if it is needed
     * @throws OperatorException if it is none of these
     */
    static Project at(Path place, Optional<String> mainClass, Maven maven) {
        Path full = place.toAbsolutePath().normalize();
        if (Files.isRegularFile(full) && full.toString().endsWith(".java")) {
            return new OneFile(full, mainClass);
        }
        if (Files.isRegularFile(full.resolve("pom.xml"))) {
            return new MavenProject(full, mainClass, maven);
        }
        if (Files.isDirectory(full)) {
            return new OneFile(AppFile.in(full), mainClass);
        }
        throw new OperatorException(place
                + (Files.exists(full) ? " is" : " does not exist: give")
                + (Files.exists(full)
                        ? " neither a Java file nor a folder with a pom.xml. Give one of these."
                        : " a Java file or the folder of a Maven project."));
    }
}
