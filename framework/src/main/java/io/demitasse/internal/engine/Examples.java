package io.demitasse.internal.engine;

import io.demitasse.component.Component;
import io.demitasse.error.Message;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Row;
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
        fill(session, handler, handler.examples().get(at));
        return handler;
    }

    /** Fills in a row, but for what it leaves as it is. */
    static void fill(Session session, Handler handler, Row row) {
        for (int i = 0; i < handler.inputs().size(); i++) {
            int number = handler.inputs().get(i);
            Component<?> component = session.component(number);
            Object value = row.values().get(i);
            if (value != null && !component.inSession()) {
                show(session, number, component, value);
            }
        }
    }

    @SuppressWarnings("unchecked") // javac tied the rows to the inputs
    private static <T> void show(Session session, int number, Component<T> component, Object value) {
        session.emit(new Emission.Valued(number, component.encode((T) value, session.files())));
    }

    private static VisitorException unknown(String row) {
        return new VisitorException(Message.of("request.unknownExample", row));
    }
}
