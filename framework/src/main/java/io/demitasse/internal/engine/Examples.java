package io.demitasse.internal.engine;

import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.internal.graph.Handler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in the examples of handlers. */
final class Examples {
    private static final Pattern ROW = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

    private Examples() {}

    /** Fills in a row and gives back the handler whose example it is. */
    static Handler fill(Session session, String row) {
        Matcher numbers = ROW.matcher(row);
        if (!numbers.matches()) {
            throw unknown(row);
        }
        Handler handler =
                session.graph().handler(Integer.parseInt(numbers.group(1))).orElseThrow(() -> unknown(row));
        int at = Integer.parseInt(numbers.group(2));
        if (at >= handler.examples().size()) {
            throw unknown(row);
        }
        for (int i = 0; i < handler.inputs().size(); i++) {
            int number = handler.inputs().get(i);
            show(
                    session,
                    number,
                    session.component(number),
                    handler.examples().get(at).values().get(i));
        }
        return handler;
    }

    @SuppressWarnings("unchecked") // javac tied the rows to the inputs
    private static <T> void show(Session session, int number, Component<T> component, Object value) {
        session.emit(new Emission.Valued(number, component.encode((T) value, session.files())));
    }

    private static VisitorException unknown(String row) {
        return new VisitorException(Message.of("request.unknownExample", row));
    }
}
