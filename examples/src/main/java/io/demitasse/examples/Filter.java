package io.demitasse.examples;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** What can be done to a picture, pixel by pixel or by its neighbourhood. */
enum Filter {
    GRAYSCALE {
        @Override
        int pixel(int red, int green, int blue) {
            int light = light(red, green, blue);
            return rgb(light, light, light);
        }
    },
    SEPIA {
        @Override
        int pixel(int red, int green, int blue) {
            return rgb(
                    (393 * red + 769 * green + 189 * blue) / 1000,
                    (349 * red + 686 * green + 168 * blue) / 1000,
                    (272 * red + 534 * green + 131 * blue) / 1000);
        }
    },
    NEGATIVE {
        @Override
        int pixel(int red, int green, int blue) {
            return rgb(255 - red, 255 - green, 255 - blue);
        }
    },
    POSTERISE {
        @Override
        int pixel(int red, int green, int blue) {
            return rgb(red / 64 * 85, green / 64 * 85, blue / 64 * 85);
        }
    },
    BLUR {
        @Override
        BufferedImage changed(BufferedImage picture) {
            float[] even = new float[49];
            Arrays.fill(even, 1f / even.length);
            return convolved(picture, new Kernel(7, 7, even));
        }
    },
    SHARPEN {
        @Override
        BufferedImage changed(BufferedImage picture) {
            return convolved(picture, new Kernel(3, 3, new float[] {0, -1, 0, -1, 5, -1, 0, -1, 0}));
        }
    },
    EDGES {
        @Override
        BufferedImage changed(BufferedImage picture) {
            float[] around = {-1, -1, -1, -1, 8, -1, -1, -1, -1};
            return GRAYSCALE.changed(convolved(picture, new Kernel(3, 3, around)));
        }
    };

    /** The picture after the filter, blended with what it was: a strength of 0 leaves it alone, 1 is the filter. */
    BufferedImage apply(BufferedImage picture, double strength) {
        BufferedImage before = opaque(picture);
        BufferedImage after = changed(before);
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                after.setRGB(x, y, blend(before.getRGB(x, y), after.getRGB(x, y), strength));
            }
        }
        return after;
    }

    BufferedImage changed(BufferedImage picture) {
        var changed = opaque(picture);
        for (int y = 0; y < changed.getHeight(); y++) {
            for (int x = 0; x < changed.getWidth(); x++) {
                int rgb = changed.getRGB(x, y);
                changed.setRGB(x, y, pixel(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
            }
        }
        return changed;
    }

    int pixel(int red, int green, int blue) {
        return rgb(red, green, blue);
    }

    private static BufferedImage convolved(BufferedImage picture, Kernel kernel) {
        return new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(picture, opaque(picture));
    }

    /** A copy without transparency. */
    private static BufferedImage opaque(BufferedImage picture) {
        var copy = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return copy;
    }

    private static int blend(int before, int after, double strength) {
        int blended = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            double from = before >> shift & 0xFF;
            double to = after >> shift & 0xFF;
            blended |= (int) Math.round(from + (to - from) * strength) << shift;
        }
        return blended;
    }

    static int light(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000;
    }

    static int rgb(int red, int green, int blue) {
        return Math.min(255, red) << 16 | Math.min(255, green) << 8 | Math.min(255, blue);
    }
}
