package io.demitasse.examples;

import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.row;

import io.demitasse.App;
import io.demitasse.Flagging;
import io.demitasse.Interface;
import io.demitasse.error.VisitorException;

/** An enum goes in and comes out as itself, what has no answer is refused in words, and visitors flag what is wrong. */
public final class Calculator {
    /** What to do with two numbers. */
    enum Op {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE
    }

    private Calculator() {}

    static double calculate(double first, Op op, double second) {
        if (op == Op.DIVIDE && second == 0) {
            throw new VisitorException("Division by zero has no result. Choose another second number.");
        }
        return switch (op) {
            case ADD -> first + second;
            case SUBTRACT -> first - second;
            case MULTIPLY -> first * second;
            case DIVIDE -> first / second;
        };
    }

    /** The app. */
    public static App app() {
        return app(Flagging.manual("wrong", "unclear"));
    }

    static App app(Flagging flagging) {
        return Interface.of("Calculator")
                .description("Two numbers and four operations. Try to divide by zero.")
                .flagging(flagging)
                .inputs(number("First"), radio("Operation", Op.values()).value(Op.ADD), number("Second"))
                .outputs(number("Result"))
                .examples(row(45.0, Op.ADD, 3.0), row(3.14, Op.DIVIDE, 2.0), row(1.0, Op.DIVIDE, 0.0))
                .predict(Calculator::calculate);
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
