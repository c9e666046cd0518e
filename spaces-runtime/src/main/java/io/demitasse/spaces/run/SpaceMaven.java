package io.demitasse.spaces.run;

import io.demitasse.spaces.build.LocalRepository;
import io.demitasse.spaces.build.Maven;
import io.demitasse.spaces.confine.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Maven for a Space, whose {@code pom.xml} may run any code. It sees the project and a local repository that is this
 * Space's alone, as far as this machine can see to it.
 *
 * @param work where the Space's builds keep what they make
 * @param settings the user's {@code settings.xml}, if there is one
 * @param installed where Demitasse may be that can't be fetched from elsewhere
 * @param log what Maven prints goes here
 */
record SpaceMaven(Path work, Optional<Path> settings, Supplier<LocalRepository> installed, Log log) implements Maven {
    private static final int LINES = 1 << 12;

    /** With the settings and the local repository of the user. */
    static SpaceMaven ofUser(Path work, Log log) {
        Path settings = Path.of(System.getProperty("user.home"), ".m2", "settings.xml");
        return new SpaceMaven(work, Optional.of(settings).filter(Files::isRegularFile), LocalRepository::ofUser, log);
    }

    @Override
    public Said run(Path project, List<String> words) throws IOException, InterruptedException {
        OwnFolders.make(place());
        OwnFolders.delete(temporary());
        OwnFolders.make(temporary());
        new LocalRepository(OwnFolders.make(repository())).takeDemitasse(installed.get());
        Path java = Path.of(System.getProperty("java.home"));
        Optional<MavenHome> home = MavenHome.in(System.getenv().getOrDefault("PATH", ""));
        List<Path> reads = new ArrayList<>(List.of(java));
        if (home.isPresent()) {
            reads.addAll(home.get().reads());
        }
        settings.ifPresent(reads::add);
        List<String> command = new ArrayList<>(
                List.of(home.map(each -> each.program().toString()).orElse(MavenHome.name())));
        command.addAll(own());
        command.addAll(words);
        Instant start = Instant.now();
        int code = new Tool(project, log, work.resolve("tool"))
                .run(
                        command,
                        new Room(temporary(), List.of(project, repository(), notes()), reads, List.of()),
                        Map.of("JAVA_HOME", java.toString()));
        OwnFolders.delete(temporary());
        return new Said(code, said(start));
    }

    /** What is its own in each run. Without settings that are named it would look for those of whom it runs as. */
    private List<String> own() throws IOException {
        Path named = settings.isPresent()
                ? settings.get()
                : Files.writeString(temporary().resolve("settings.xml"), "<settings/>");
        return List.of(
                "--settings", named.toString(), "-Dmaven.repo.local=" + repository(), "-Duser.home=" + temporary());
    }

    private List<String> said(Instant start) {
        return log.last(LINES).stream()
                .filter(line -> !line.time().isBefore(start))
                .map(LogLine::text)
                .filter(line -> !line.startsWith("$ "))
                .toList();
    }

    @Override
    public Path notes() throws IOException {
        OwnFolders.make(place());
        return OwnFolders.make(place().resolve("notes"));
    }

    @Override
    public Optional<Path> own(Path project, Path named) {
        return new PlainFiles(List.of(project, repository())).find(named);
    }

    private Path place() {
        return work.resolve("maven").toAbsolutePath();
    }

    private Path repository() {
        return place().resolve("repository");
    }

    private Path temporary() {
        return place().resolve("tmp");
    }
}
