package io.demitasse.clients;

import static io.demitasse.components.Components.button;
import static io.demitasse.components.Components.chatbot;
import static io.demitasse.components.Components.json;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Blocks;
import io.demitasse.Interface;
import io.demitasse.Site;
import io.demitasse.components.chat.ChatInterface;
import io.demitasse.components.chatbot.ChatMessage;
import io.demitasse.error.VisitorException;
import io.demitasse.handler.Toast;
import io.demitasse.wiring.Out2;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Apps whose calls take a while: they stream, tell how far they are, can be stopped. */
final class StreamDemos {
    private StreamDemos() {}

    static Site addTo(Site site) {
        return site.add("count", count())
                .add("yield", prefixes())
                .add("cancel", cancel())
                .add("progress", progress())
                .add("long", longAnswer())
                .add("talk", talk())
                .add("grow", grow())
                .add("chatbot", chatbotDemo())
                .add("chat", chat());
    }

    static App count() {
        return Blocks.of("Count", page -> {
            var up = page.add(number("up"));
            var shown = page.add(textbox("shown"));
            var go = page.add(button("Count"));
            page.on(go.click()).inputs(up).outputs(shown).stream((n, out) -> {
                for (int i = 0; i < n; i++) {
                    out.send(String.valueOf(i));
                    Thread.sleep(100);
                }
            });
            var show = page.add(button("Show"));
            page.on(show.click()).inputs(up).outputs(shown).run(n -> "Number " + n.intValue());
        });
    }

    private static App prefixes() {
        return Interface.of("Yield").inputs(textbox("text")).outputs(textbox("so far")).stream((text, out) -> {
            for (int i = 1; i <= text.length(); i++) {
                out.send(text.substring(0, i));
                Thread.sleep(300);
            }
        });
    }

    private static App cancel() {
        return Blocks.of("Cancel", page -> {
            var shown = page.add(number("n"));
            var iterate = page.add(button("Iterate"));
            page.on(iterate.click()).outputs(shown).stream(out -> {
                for (int i = 0; i < 20; i++) {
                    out.send((double) i);
                    Thread.sleep(500);
                }
            });
            var sleep = page.add(button("Long"));
            page.on(sleep.click()).outputs(shown).run(() -> {
                Thread.sleep(10_000);
                return 1.0;
            });
        });
    }

    private static App progress() {
        return Interface.of("Progress")
                .inputs(textbox("text"))
                .outputs(textbox("result"))
                .predict((text, call) -> {
                    call.progress(0, "Starting...");
                    Thread.sleep(1_000);
                    for (int i = 0; i < 20; i++) {
                        call.progress(i, 20, "");
                        Thread.sleep(100);
                    }
                    for (String part : call.track(List.of("a", "b"), "letters", "letters")) {
                        Thread.sleep(part.length() * 200L);
                    }
                    return text + " done";
                });
    }

    private static App longAnswer() {
        return Interface.of("Long").inputs().outputs(textbox("text")).predict(call -> {
            call.info("Beginning");
            call.toast(Toast.warning("Half done").title("Watch out"));
            return "\ta\nb".repeat(90_000);
        });
    }

    static App slow() {
        return Interface.of("Slow")
                .concurrency(1)
                .inputs(textbox("name"))
                .outputs(textbox("greeting"))
                .predict(name -> {
                    Thread.sleep(1_000);
                    return "Hello " + name;
                });
    }

    private static App talk() {
        return Blocks.of("Talk", page -> {
            var text = page.add(textbox("text"));
            var said = page.add(textbox("said"));
            var count = page.add(number("count"));
            page.onApi("append").inputs(text).outputs(said).stream((all, out) -> {
                for (String word : all.split(" ", -1)) {
                    out.append(word + " ");
                }
            });
            page.onApi("one_of_two").inputs(text).outputs(said, count).stream((all, out) -> {
                out.send(said, all);
                out.send(count, 1.0);
                out.send(new Out2<>(all + all, 2.0));
            });
            page.onApi("breaks").inputs(text).outputs(said).stream((all, out) -> {
                out.send(all);
                throw new VisitorException("That is as far as it goes.");
            });
            page.onApi("bug").inputs(text).outputs(said).run(all -> {
                throw new IllegalStateException("secret");
            });
        });
    }

    private static App grow() {
        return Interface.of("Grow").inputs(number("n")).outputs(json("tree")).stream((n, out) -> {
            List<Object> list = new ArrayList<>(List.of("a", "b", "c", "d"));
            out.send(Map.of("list", List.copyOf(list), "name", "x"));
            list.subList(1, 4).clear();
            out.send(Map.of("list", List.copyOf(list), "name", "xy", "more", Map.of("deep", true)));
            list.add(0, 1);
            out.send(Map.of("list", List.copyOf(list), "more", Map.of("deep", false)));
        });
    }

    private static App chatbotDemo() {
        return Blocks.of("Chatbot", page -> {
            var message = page.add(textbox("message"));
            var chat = page.add(chatbot("chat"));
            page.on(message.submit())
                    .apiName("submit")
                    .inputs(message, chat)
                    .outputs(message, chat)
                    .run((text, history) -> {
                        List<ChatMessage> all = new ArrayList<>(history);
                        all.add(ChatMessage.user(text));
                        all.add(ChatMessage.assistant("I love you"));
                        return new Out2<>("", List.copyOf(all));
                    });
        });
    }

    private static App chat() {
        var tone = textbox("Tone").value("kind");
        return ChatInterface.of("Chat", (message, history, reply) -> {
                    reply.append(history.size() + " ");
                    reply.append(reply.get(tone) + " ");
                    reply.append(message.text());
                })
                .inputs(tone)
                .app();
    }
}
