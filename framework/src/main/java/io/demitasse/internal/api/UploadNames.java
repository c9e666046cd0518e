package io.demitasse.internal.api;

import java.util.regex.Pattern;

/** Names of uploaded files as clients may put them into addresses, into file systems and into shells. */
public final class UploadNames {
    private static final Pattern DANGEROUS = Pattern.compile("[<>:\"/\\\\|?*`$!{}\\p{Cntrl}]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final int LONGEST = 120;

    private UploadNames() {}

    /**
     * The last part of a name, without what is dangerous anywhere.
     *
     * @throws Refusal if nothing but dots is left of it
     */
    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = DANGEROUS.matcher(last).replaceAll("").strip().replaceFirst("[. ]+$", "");
        if (clean.isEmpty()) {
            if (last.isBlank()) {
                return "file";
            }
            throw Refusal.of(400, "Invalid file name: " + last);
        }
        String whole = DEVICE.matcher(clean).matches() ? "_" + clean : clean;
        return shortened(whole);
    }

    /** A name that is too long loses the end of its stem. */
    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST / 4 ? name.substring(dot) : "";
        int keep = LONGEST - ending.codePointCount(0, ending.length());
        return name.substring(0, name.offsetByCodePoints(0, keep)) + ending;
    }
}
