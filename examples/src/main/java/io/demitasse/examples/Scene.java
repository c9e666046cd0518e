package io.demitasse.examples;

import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Three balls on a floor under a warm sky, painted by following rays of light from the eye backwards. Each pass sends
 * one ray through every pixel at random; the mean of many passes is the picture.
 */
final class Scene {
    private static final int BOUNCES = 5;
    private static final double NEAR = 1e-6;

    private final int width;
    private final int height;
    private final double[] light;
    private final SplittableRandom random = new SplittableRandom(2026);
    private int passes;

    private record Ball(Vec centre, double radius, Vec colour, double mirror) {}

    private record Hit(double distance, Ball ball) {}

    private static final Ball[] BALLS = {
        new Ball(new Vec(0, -1000, 0), 1000, new Vec(0.72, 0.66, 0.6), 0),
        new Ball(new Vec(-1.15, 0.75, 0), 0.75, new Vec(0.85, 0.42, 0.22), 0),
        new Ball(new Vec(0.55, 0.95, -0.5), 0.95, new Vec(0.95, 0.9, 0.85), 1),
        new Ball(new Vec(0.25, 0.35, 1.15), 0.35, new Vec(0.25, 0.5, 0.45), 0),
        new Ball(new Vec(1.75, 0.5, 0.75), 0.5, new Vec(0.9, 0.75, 0.45), 0.4),
    };

    Scene(int width, int height) {
        this.width = width;
        this.height = height;
        this.light = new double[3 * width * height];
    }

    /** Adds one ray a pixel; an interrupt ends it early. */
    void pass() throws InterruptedException {
        for (int y = 0; y < height; y++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            for (int x = 0; x < width; x++) {
                Vec colour = trace(eye(), ray(x + random.nextDouble(), y + random.nextDouble()), 0);
                int at = 3 * (y * width + x);
                light[at] += colour.x();
                light[at + 1] += colour.y();
                light[at + 2] += colour.z();
            }
        }
        passes++;
    }

    /** The mean of the passes so far. */
    BufferedImage picture() {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int rgb = tone(light[3 * i]) << 16 | tone(light[3 * i + 1]) << 8 | tone(light[3 * i + 2]);
            picture.setRGB(i % width, i / width, rgb);
        }
        return picture;
    }

    private int tone(double sum) {
        return (int) (255 * Math.min(1, Math.sqrt(sum / passes)));
    }

    private static Vec eye() {
        return new Vec(0, 1.5, 5.5);
    }

    private Vec ray(double x, double y) {
        return new Vec((x - width / 2.0) / height, (height / 2.0 - y) / height - 0.12, -1.25).unit();
    }

    private Vec trace(Vec from, Vec direction, int bounce) {
        Optional<Hit> nearest = nearest(from, direction);
        if (nearest.isEmpty()) {
            return sky(direction);
        }
        if (bounce == BOUNCES) {
            return new Vec(0, 0, 0);
        }
        Ball ball = nearest.get().ball();
        Vec point = from.plus(direction.times(nearest.get().distance()));
        Vec normal = point.minus(ball.centre()).times(1 / ball.radius());
        boolean mirrored = random.nextDouble() < ball.mirror();
        Vec onward = mirrored
                ? direction.minus(normal.times(2 * direction.dot(normal)))
                : normal.plus(anywhere()).unit();
        return trace(point, onward, bounce + 1).times(ball.colour());
    }

    private static Optional<Hit> nearest(Vec from, Vec direction) {
        Optional<Hit> nearest = Optional.empty();
        double reach = Double.POSITIVE_INFINITY;
        for (Ball ball : BALLS) {
            Vec way = from.minus(ball.centre());
            double half = way.dot(direction);
            double square = half * half - way.dot(way) + ball.radius() * ball.radius();
            double distance = square < 0 ? -1 : -half - Math.sqrt(square);
            if (distance > NEAR && distance < reach) {
                reach = distance;
                nearest = Optional.of(new Hit(distance, ball));
            }
        }
        return nearest;
    }

    /** A low sun at the left in a sky that is warm at the horizon. */
    private static Vec sky(Vec direction) {
        double sun = direction.dot(new Vec(-0.62, 0.55, 0.56)) > 0.94 ? 7 : 0;
        double up = Math.max(0, direction.y());
        return new Vec(1 - 0.55 * up + sun, 0.86 - 0.3 * up + 0.85 * sun, 0.72 + 0.2 * up + 0.6 * sun);
    }

    /** A direction, all equally likely. */
    private Vec anywhere() {
        double z = 2 * random.nextDouble() - 1;
        double turn = 2 * Math.PI * random.nextDouble();
        double flat = Math.sqrt(1 - z * z);
        return new Vec(flat * Math.cos(turn), flat * Math.sin(turn), z * 0.999);
    }
}
