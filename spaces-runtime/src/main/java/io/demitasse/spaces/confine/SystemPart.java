package io.demitasse.spaces.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The part of a Linux system that any program may read: what is installed, and settings that hold no secret. */
final class SystemPart {
    private static final Path INSTALLED = Path.of("/usr");
    private static final Path SETTINGS = Path.of("/etc");

    /** What may be links into {@link #INSTALLED}, or folders of their own on older systems. */
    private static final List<String> BESIDE = List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32");

    /** Of folders with keys in them, only those parts that have none. */
    private static final List<String> OPEN = List.of(
            "passwd",
            "group",
            "hosts",
            "host.conf",
            "hostname",
            "resolv.conf",
            "nsswitch.conf",
            "gai.conf",
            "services",
            "protocols",
            "localtime",
            "timezone",
            "locale.conf",
            "os-release",
            "mime.types",
            "alternatives",
            "ld.so.cache",
            "ld.so.conf",
            "ld.so.conf.d",
            "fonts",
            "ca-certificates",
            "ca-certificates.conf",
            "crypto-policies",
            "ssl/certs",
            "ssl/cert.pem",
            "ssl/openssl.cnf",
            "pki/ca-trust/extracted",
            "pki/java",
            "pki/tls/certs",
            "pki/tls/cert.pem");

    /** Which processors there are, for libraries that choose their code by it. */
    private static final String PROCESSORS = "/sys/devices/system/cpu";

    private SystemPart() {}

    /** Whether a path is part of it as it is. */
    static boolean has(Path path) {
        return path.startsWith(INSTALLED);
    }

    /** In the words of bubblewrap. */
    static List<String> words() {
        return Stream.of(
                        Stream.of("--ro-bind", INSTALLED.toString(), INSTALLED.toString()),
                        BESIDE.stream().map(Path::of).flatMap(SystemPart::words),
                        OPEN.stream().map(SETTINGS::resolve).flatMap(SystemPart::words),
                        settingsOfJava().flatMap(SystemPart::words),
                        Stream.of("--ro-bind-try", PROCESSORS, PROCESSORS))
                .flatMap(all -> all)
                .toList();
    }

    /** A link stays one where it can, as programs read the name of the time zone from it. */
    private static Stream<String> words(Path path) {
        if (!Files.exists(path)) {
            return Stream.empty();
        }
        String name = path.toString();
        try {
            Path real = path.toRealPath();
            return Files.isSymbolicLink(path) && real.startsWith(INSTALLED)
                    ? Stream.of("--symlink", real.toString(), name)
                    : Stream.of("--ro-bind-try", name, name);
        } catch (IOException e) {
            // Gone by now, or nobody's to read.
            return Stream.empty();
        }
    }

    /** Debian keeps them out of the folder of the JDK. */
    private static Stream<Path> settingsOfJava() {
        try (var found = Files.newDirectoryStream(SETTINGS, "java-*")) {
            return StreamSupport.stream(found.spliterator(), false).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
