package io.demitasse.spaces.run.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in a Dockerfile its instructions begin; engines only count them. */
record DockerfileLines(List<Line> instructions) {
    /** The first line of an instruction, counted from 1. */
    record Line(int number, String text) {}

    static DockerfileLines of(String text) {
        List<Line> found = new ArrayList<>();
        boolean goesOn = false;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            // Comments and empty lines do not end an instruction that goes on.
            if (!line.isEmpty() && !line.startsWith("#")) {
                if (!goesOn) {
                    found.add(new Line(i + 1, line));
                }
                goesOn = line.endsWith("\\");
            }
        }
        return new DockerfileLines(List.copyOf(found));
    }

    /** The instruction of that number, counted from 1. */
    Optional<Line> at(int number) {
        return number < 1 || number > instructions.size()
                ? Optional.empty()
                : Optional.of(instructions.get(number - 1));
    }
}
