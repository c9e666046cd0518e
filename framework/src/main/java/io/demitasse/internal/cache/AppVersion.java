package io.demitasse.internal.cache;

import java.io.IOException;
import java.io.InputStream;
import java.lang.StackWalker.Option;
import java.util.HexFormat;
import java.util.Set;

/** Tells one version of an author's program from another. */
public final class AppVersion {
    private static final Set<String> OURS =
            Set.of("io.demitasse", "io.demitasse.wiring", "io.demitasse.internal.cache");

    private AppVersion() {}

    /** The digest of the class file whose code declares the app; empty if that can't be read. */
    public static String here() {
        return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(each -> !OURS.contains(each.getPackageName()))
                        .findFirst())
                .map(AppVersion::digest)
                .orElse("");
    }

    private static String digest(Class<?> type) {
        String file = type.getName().substring(type.getPackageName().length()).replaceFirst("^\\.", "") + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in == null ? "" : HexFormat.of().formatHex(Contents.sha256().digest(in.readAllBytes()));
        } catch (IOException e) {
            return "";
        }
    }
}
