package io.demitasse.spaces.git.hosting;

import io.demitasse.spaces.git.hosting.Refused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** What the path of a file may be, so that it can be written on every system and nowhere outside its folder. */
final class PathRules {
    private static final int LONGEST_PATH = 1024;
    private static final int LONGEST_NAME = 255;
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]) *(\\..*)?");
    private static final ObjectChecker DISGUISES = new ObjectChecker().setSafeForMacOS(true);

    private PathRules() {}

    /** Refuses what can't be the path of a file. */
    static void check(String path) {
        if (path.getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw bad(path, "it is longer than " + LONGEST_PATH + " bytes");
        }
        if (path.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\\')) {
            throw bad(path, "it has a backslash or a control character");
        }
        for (String name : path.split("/", -1)) {
            checkName(path, name);
        }
    }

    private static void checkName(String path, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (name.isEmpty()) {
            throw bad(path, "a name in it is empty");
        }
        if (bytes.length > LONGEST_NAME) {
            throw bad(path, "a name in it is longer than " + LONGEST_NAME + " bytes");
        }
        if (!new String(bytes, StandardCharsets.UTF_8).equals(name)) {
            throw bad(path, "it is no Unicode text");
        }
        if (DEVICE.matcher(name).matches()) {
            throw bad(path, "Windows takes '" + name + "' for a device");
        }
        try {
            DISGUISES.checkPathSegment(bytes, 0, bytes.length);
        } catch (CorruptObjectException e) {
            throw bad(path, "'" + name + "' means something else to git or to a file system");
        }
    }

    private static Refused bad(String path, String why) {
        String shown = path.codePoints()
                .limit(100)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Refused(Reason.BAD_NAME, "'" + shown + "' can't be the path of a file: " + why + ".");
    }
}
