package io.demitasse.examples;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;

/**
 * Reads a picture of one line of text with the recognition model of PP-OCRv4: a network that gives, for each few pixels
 * of the line, the probability of each of 6,623 characters.
 */
final class LineReader {
    /** What a line says, and how sure the model is of its characters on average: from 0 to 1. */
    record Line(String text, double confidence) {}

    private static final int HEIGHT = 48;
    private static final int LONGEST = 3200;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> characters;

    LineReader() throws OrtException {
        session = environment.createSession(Resources.bytes("ocr/recognition.onnx"), new OrtSession.SessionOptions());
        characters = Resources.lines("ocr/characters.txt");
    }

    Line read(BufferedImage picture) throws OrtException {
        BufferedImage line = scaled(picture);
        long[] shape = {1, 3, HEIGHT, line.getWidth()};
        try (var input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(channels(line)), shape);
                var result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            float[][][] steps = (float[][][]) result.get(0).getValue();
            return decode(steps[0]);
        }
    }

    /** The likeliest character of each step; one that stays is one character, and the first class parts two. */
    private Line decode(float[][] steps) {
        var text = new StringBuilder();
        double sure = 0;
        int before = 0;
        for (float[] step : steps) {
            int best = 0;
            for (int i = 1; i < step.length; i++) {
                best = step[i] > step[best] ? i : best;
            }
            if (best != 0 && best != before) {
                text.append(best <= characters.size() ? characters.get(best - 1) : " ");
                sure += step[best];
            }
            before = best;
        }
        int length = text.codePointCount(0, text.length());
        return new Line(text.toString().strip(), length == 0 ? 0 : sure / length);
    }

    /** The picture in the height that the model was trained with, on white. */
    private static BufferedImage scaled(BufferedImage picture) {
        int width = (int) Math.ceil((double) picture.getWidth() * HEIGHT / picture.getHeight());
        var scaled = new BufferedImage(Math.max(HEIGHT, Math.min(LONGEST, width)), HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, scaled.getWidth(), HEIGHT, Color.WHITE, null);
        graphics.dispose();
        return scaled;
    }

    /** Blue, green and red planes, each value from -1 to 1: the order in which the model was trained. */
    private static float[] channels(BufferedImage line) {
        int[] pixels = line.getRGB(0, 0, line.getWidth(), HEIGHT, null, 0, line.getWidth());
        float[] planes = new float[3 * pixels.length];
        for (int plane = 0; plane < 3; plane++) {
            for (int i = 0; i < pixels.length; i++) {
                planes[plane * pixels.length + i] = (pixels[i] >> (8 * plane) & 0xFF) / 127.5f - 1;
            }
        }
        return planes;
    }
}
