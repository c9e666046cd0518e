package io.demitasse.spaces.git.hosting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git of this machine in a folder, with settings of its own alone. */
record Git(Path folder) {
    /** What it said, and how it ended. */
    record Said(int exit, String text) {}

    Said run(String... words) throws IOException, InterruptedException {
        return run(new byte[0], words);
    }

    Said run(byte[] in, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Path input = Files.createTempFile("git", "in");
        try {
            Files.write(input, in);
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.redirectInput(input.toFile());
            builder.environment().put("HOME", folder.toString());
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("GIT_TERMINAL_PROMPT", "0");
            for (String who : List.of("AUTHOR", "COMMITTER")) {
                builder.environment().put("GIT_" + who + "_NAME", "Ben");
                builder.environment().put("GIT_" + who + "_EMAIL", "ben@hub.example");
            }
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text.strip());
        } finally {
            Files.delete(input);
        }
    }

    /** Does what has to succeed, and gives what it said. */
    String ok(String... words) throws IOException, InterruptedException {
        Said said = run(words);
        if (said.exit() != 0) {
            throw new AssertionError("git " + String.join(" ", words) + " ended with " + said);
        }
        return said.text();
    }

    Git in(String name) {
        return new Git(folder.resolve(name));
    }

    String commit(String file, String content) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), content);
        ok("add", "-A");
        ok("commit", "-q", "-m", "Change " + file);
        return ok("rev-parse", "HEAD");
    }
}
