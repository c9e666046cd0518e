package io.demitasse.spaces.build.image;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The layers of an image, by how often they change: system, runtime, libraries, program, start cache. */
final class Layers {
    static final String JAVA = "/opt/java";
    static final String APP = "/app";
    static final String HOME = "/home/user";

    private static final FilePermissions READABLE = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions FOR_ALL = FilePermissions.fromOctalString("777");

    private Layers() {}

    static List<FileEntriesLayer> of(JavaRuntime runtime, Staged staged, Path system) throws IOException {
        List<FileEntriesLayer> layers = new ArrayList<>(List.of(
                system(runtime, system),
                FileEntriesLayer.builder()
                        .setName("runtime")
                        .addEntryRecursive(
                                runtime.home(), AbsoluteUnixPath.get(JAVA), (file, path) -> permissions(file))
                        .build(),
                app(
                        "libraries",
                        staged,
                        staged.app().classPath().stream()
                                .filter(jar -> jar.startsWith("lib/"))
                                .sorted()
                                .toList()),
                app("program", staged, List.of("README.md", "app.jar", "app.json"))));
        if (staged.isTrained()) {
            layers.add(FileEntriesLayer.builder()
                    .setName("start")
                    .addEntry(
                            staged.cache(),
                            AbsoluteUnixPath.get(APP).resolve(staged.cache().getFileName()))
                    .build());
        }
        return layers;
    }

    private static FileEntriesLayer system(JavaRuntime runtime, Path system) throws IOException {
        var layer = FileEntriesLayer.builder().setName("system");
        Path empty = system.resolve("empty");
        layer.addEntry(owned(empty, "/tmp", FOR_ALL, "0:0"));
        layer.addEntry(owned(empty, HOME, EXECUTABLE, "1000:1000"));
        layer.addEntryRecursive(system.resolve("etc"), AbsoluteUnixPath.get("/etc"));
        for (var library : NativeLibraries.of(runtime).entrySet()) {
            layer.addEntry(library.getValue().toRealPath(), AbsoluteUnixPath.get(library.getKey()), EXECUTABLE);
        }
        var font = SystemFiles.font();
        if (font.isPresent()) {
            layer.addEntry(
                    font.get(),
                    AbsoluteUnixPath.get("/usr/share/fonts").resolve(font.get().getFileName()),
                    READABLE);
        }
        return layer.build();
    }

    private static FileEntry owned(Path file, String path, FilePermissions permissions, String owner) {
        return new FileEntry(
                file, AbsoluteUnixPath.get(path), permissions, FileEntriesLayer.DEFAULT_MODIFICATION_TIME, owner);
    }

    private static FileEntriesLayer app(String name, Staged staged, List<String> files) {
        var layer = FileEntriesLayer.builder().setName(name);
        for (String file : files) {
            layer.addEntry(
                    staged.app().folder().resolve(file),
                    AbsoluteUnixPath.get(APP).resolve(file),
                    READABLE);
        }
        return layer.build();
    }

    private static FilePermissions permissions(Path file) {
        return Files.isDirectory(file) || isProgram(file) ? EXECUTABLE : READABLE;
    }

    private static boolean isProgram(Path file) {
        return file.endsWith("jspawnhelper") || file.resolveSibling("").endsWith("bin");
    }

    /** What all files take. */
    static long bytes(List<FileEntriesLayer> layers) throws IOException {
        long bytes = 0;
        for (FileEntriesLayer layer : layers) {
            for (FileEntry entry : layer.getEntries()) {
                bytes += Files.isRegularFile(entry.getSourceFile()) ? Files.size(entry.getSourceFile()) : 0;
            }
        }
        return bytes;
    }
}
