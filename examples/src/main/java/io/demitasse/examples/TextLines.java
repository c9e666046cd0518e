package io.demitasse.examples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the lines in a picture of text: runs of pixel rows with ink between rows without. */
final class TextLines {
    private static final int INK = 48;
    private static final int LOWEST = 6;

    private TextLines() {}

    /** The part of the picture that each line takes, from top to bottom. */
    static List<BufferedImage> of(BufferedImage picture) {
        BufferedImage gray = gray(picture);
        int paper = paper(gray);
        List<BufferedImage> lines = new ArrayList<>();
        int from = -1;
        for (int y = 0; y <= gray.getHeight(); y++) {
            boolean ink = y < gray.getHeight() && rowHasInk(gray, paper, y);
            if (ink && from < 0) {
                from = y;
            } else if (!ink && from >= 0) {
                if (y - from >= LOWEST) {
                    lines.add(line(picture, gray, paper, from, y));
                }
                from = -1;
            }
        }
        return lines;
    }

    /** The rows without the blank margins at both sides, and with a little air around. */
    private static BufferedImage line(BufferedImage picture, BufferedImage gray, int paper, int from, int to) {
        int left = 0;
        while (!columnHasInk(gray, paper, left, from, to)) {
            left++;
        }
        int right = gray.getWidth();
        while (!columnHasInk(gray, paper, right - 1, from, to)) {
            right--;
        }
        int air = (to - from) / 5;
        int x = Math.max(0, left - air);
        int y = Math.max(0, from - air);
        return picture.getSubimage(
                x, y, Math.min(picture.getWidth(), right + air) - x, Math.min(picture.getHeight(), to + air) - y);
    }

    private static boolean hasInk(BufferedImage gray, int paper, int x, int y) {
        return Math.abs(gray.getRaster().getSample(x, y, 0) - paper) > INK;
    }

    private static boolean rowHasInk(BufferedImage gray, int paper, int y) {
        return IntStream.range(0, gray.getWidth()).anyMatch(x -> hasInk(gray, paper, x, y));
    }

    private static boolean columnHasInk(BufferedImage gray, int paper, int x, int from, int to) {
        return IntStream.range(from, to).anyMatch(y -> hasInk(gray, paper, x, y));
    }

    /** The brightness that most pixels have. */
    private static int paper(BufferedImage gray) {
        int[] counts = new int[256];
        int[] samples = gray.getRaster().getSamples(0, 0, gray.getWidth(), gray.getHeight(), 0, (int[]) null);
        for (int sample : samples) {
            counts[sample]++;
        }
        int most = 0;
        for (int value = 1; value < counts.length; value++) {
            most = counts[value] > counts[most] ? value : most;
        }
        return most;
    }

    private static BufferedImage gray(BufferedImage picture) {
        var gray = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = gray.createGraphics();
        graphics.setBackground(Color.WHITE);
        graphics.clearRect(0, 0, gray.getWidth(), gray.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return gray;
    }
}
