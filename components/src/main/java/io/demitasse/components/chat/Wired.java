package io.demitasse.components.chat;

import io.demitasse.Handled;
import io.demitasse.On;
import io.demitasse.component.Input;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.components.chatbot.Chatbot;
import io.demitasse.handler.Call;
import io.demitasse.handler.Out;
import java.util.List;

/** Ties a function to any number of inputs up to eight, whose types only its author knows. */
final class Wired {
    private Wired() {}

    /** A function of the values of all inputs, in their order. */
    @FunctionalInterface
    interface Turn {
        /** Takes the turn. */
        void run(List<Object> in, Out<List<ChatMessage>> out, Call call) throws Exception;
    }

    static Handled stream(On on, List<Input<?>> in, Chatbot chat, Turn turn) {
        Input<?> a = in.get(0);
        Input<?> b = in.get(1);
        return switch (in.size()) {
            case 2 -> on.inputs(a, b).outputs(chat).stream((v, w, out, call) -> turn.run(List.of(v, w), out, call));
            case 3 ->
                on.inputs(a, b, in.get(2)).outputs(chat).stream(
                        (v, w, x, out, call) -> turn.run(List.of(v, w, x), out, call));
            case 4 ->
                on.inputs(a, b, in.get(2), in.get(3)).outputs(chat).stream(
                        (v, w, x, y, out, call) -> turn.run(List.of(v, w, x, y), out, call));
            case 5 ->
                on.inputs(a, b, in.get(2), in.get(3), in.get(4)).outputs(chat).stream(
                        (v, w, x, y, z, out, call) -> turn.run(List.of(v, w, x, y, z), out, call));
            case 6 ->
                on.inputs(a, b, in.get(2), in.get(3), in.get(4), in.get(5)).outputs(chat).stream(
                        (v, w, x, y, z, s, out, call) -> turn.run(List.of(v, w, x, y, z, s), out, call));
            case 7 ->
                on.inputs(a, b, in.get(2), in.get(3), in.get(4), in.get(5), in.get(6)).outputs(chat).stream(
                        (v, w, x, y, z, s, t, out, call) -> turn.run(List.of(v, w, x, y, z, s, t), out, call));
            default ->
                on.inputs(a, b, in.get(2), in.get(3), in.get(4), in.get(5), in.get(6), in.get(7)).outputs(chat).stream(
                        (v, w, x, y, z, s, t, u, out, call) -> turn.run(List.of(v, w, x, y, z, s, t, u), out, call));
        };
    }
}
