package io.demitasse.components.file;

import io.demitasse.component.View;
import java.text.NumberFormat;

/** Sizes of files as people say them. */
final class FileSize {
    private static final String[] UNITS = {"B", "KB", "MB", "GB"};
    private static final int STEP = 1024;

    private FileSize() {}

    /** For instance "12.3 KB", in the visitor's language. */
    static String text(long bytes, View<?> view) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(view.texts().locale());
        format.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
        return format.format(size) + "\u00a0" + UNITS[unit];
    }
}
