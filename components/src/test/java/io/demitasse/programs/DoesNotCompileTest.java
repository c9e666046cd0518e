package io.demitasse.programs;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.programs.Javac.Complaint;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a wrong program is told by javac. A comment {@code // error: text} in a program stands on the line that javac
 * must complain of, with words that it must use.
 */
class DoesNotCompileTest {
    static Stream<Arguments> programs() {
        return Stream.of(
                program("an input is of the type of its component", """
                        Interface.of("X").inputs(slider("N", 1, 10)).outputs(textbox("T"))
                            .predict(n -> n.strip());  // error: method strip()
                        """),
                program("the result is of the type of the output", """
                        Interface.of("X").inputs(textbox("T")).outputs(number("N"))
                            .predict(text -> text);  // error: String cannot be converted to Double
                        """),
                program("a method reference fits too", """
                        Interface.of("X").inputs(textbox("T")).outputs(number("N"))
                            .predict(Program::half);  // error: incompatible types
                        """),
                program("the function takes as many arguments as there are inputs", """
                        Interface.of("X").inputs(textbox("A"), textbox("B"), textbox("C")).outputs(textbox("T"))
                            .predict((a, b) -> a + b);  // error: no suitable method found for predict
                        """),
                program("no output, no function", """
                        Interface.of("X").inputs(textbox("A"))
                            .predict(a -> a);  // error: method predict
                        """),
                program("two outputs get two values", """
                        Interface.of("X").inputs(textbox("A")).outputs(textbox("B"), number("C"))
                            .predict(a -> a);  // error: String cannot be converted to Out2<String,Double>
                        """),
                program("each of several values is of the type of its output", """
                        Interface.of("X").inputs(textbox("A")).outputs(textbox("B"), number("C"))
                            .predict(a -> out(1.0, a));  // error: incompatible types
                        """),
                program("examples are of the types of the inputs", """
                        Interface.of("X").inputs(textbox("A"), number("B")).outputs(textbox("C"))
                            .examples(row("Ada", "3"))  // error: equality constraints: Double
                            .predict((a, b) -> a);
                        """),
                program("examples have a value for each input", """
                        Interface.of("X").inputs(textbox("A"), number("B")).outputs(textbox("C"))
                            .examples(row("Ada"))  // error: Row1<A> conforms to Row2<String,Double>
                            .predict((a, b) -> a);
                        """),
                program("a choice of constants is one of them, not a text", """
                        Interface.of("X").inputs(radio("Op", Op.values())).outputs(textbox("C"))
                            .predict(op -> op.toLowerCase());  // error: method toLowerCase()
                        """),
                program("a stream sends what its output shows", """
                        Interface.of("X").inputs(textbox("A")).outputs(textbox("C"))
                            .stream((a, out) -> out.send(1));  // error: int cannot be converted to String
                        """),
                program("a handler of blocks gives what its output shows", """
                        Blocks.of("X", page -> {
                          var text = page.add(textbox("A"));
                          var size = page.add(number("B"));
                          page.on(text.change()).inputs(text).outputs(size)
                              .run(a -> a);  // error: String cannot be converted to Double
                        });
                        """),
                program("a value of many is of the type of its component", """
                        var name = textbox("A");
                        var size = number("B");
                        Interface.of("X").inputs(List.of(name, size)).outputs(textbox("C"))
                            .predict(v -> v.get(name).repeat(v.get(name)));  // error: equality constraints: String
                        """),
                program("an output of many gets what it shows", """
                        var name = textbox("A");
                        var size = number("B");
                        Interface.of("X").inputs(name).outputs(List.of(name, size))
                            .predict(text -> Values.of(name, text).and(size, text));  // error: equality constraints: Double
                        """),
                program("an update is a component", """
                        Blocks.of("X", page -> {
                          var text = page.add(textbox("A"));
                          page.on(text.change()).inputs(text)
                              .update(a -> a);  // error: String cannot be converted to Update
                        });
                        """),
                program("a function of a remote app gives what its output shows", """
                        var greet = io.demitasse.client.Client.connect("").function("/greet", String.class);
                        Interface.of("X").inputs(textbox("A")).outputs(number("B"))
                            .predict((a, call) -> greet.run(call, a));  // error: String cannot be converted to Double
                        """),
                program("a function of a remote app streams to an output of its type", """
                        var greet = io.demitasse.client.Client.connect("").function("/greet", String.class);
                        Interface.of("X").inputs(textbox("A")).outputs(number("B"))
                            .stream((a, out, call) -> greet.stream(call, out, a));  // error: Out<Double> cannot be converted to Out<? super String>
                        """),
                program("an option belongs to its component", """
                        slider("A", 1, 10).placeholder("B");  // error: method placeholder(String)
                        """),
                program("an event belongs to its component", """
                        Blocks.of("X", page -> {
                          var box = page.add(checkbox("A"));
                          page.on(box.submit()).run(() -> {});  // error: method submit()
                        });
                        """),
                program("HTML that is not escaped has a type of its own", """
                        html("<b>bold</b>");  // error: String cannot be converted to RawHtml
                        """),
                program("a form made of a record gives the record of its result", """
                        Interface.of("X", Question.class, Answer.class, question -> question);  // error: equality constraints: Program.Answer
                        """));
    }

    private static Arguments program(String name, String statements) {
        return Arguments.of(name, statements);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void isToldWhereAndWhy(String name, String program) {
        List<String> lines = program.lines().toList();
        List<Complaint> complaints = Javac.compile(program);
        assertThat(complaints).hasSize(1);
        Complaint complaint = complaints.get(0);
        String line = lines.get((int) complaint.line() - 1);
        assertThat(line).as(complaint.message()).contains("// error: ");
        assertThat(complaint.message()).contains(line.substring(line.indexOf("// error: ") + "// error: ".length()));
    }

    @Test
    void aRightProgramCompiles() {
        assertThat(Javac.compile("""
                        Interface.of("X").inputs(textbox("A"), radio("Op", Op.values())).outputs(number("N"), html(RawHtml.of("")))
                            .examples(row("Ada", Op.ADD))
                            .predict((a, op, call) -> out(half(a.length()), RawHtml.of("<hr>")));
                        Interface.of("X", Question.class, Answer.class, question -> new Answer(question.number()));
                        var name = textbox("A");
                        var size = number("B");
                        Interface.of("X").inputs(List.of(name, size)).outputs(List.of(name, size))
                            .examples(row(Values.of(name, "Ada")).named("Ada"))
                            .predict(v -> Values.of(name, v.get(name)).and(size, v.get(size) * 2));
                        var greet = io.demitasse.client.Client.connect("").function("/greet", String.class);
                        Interface.of("X").inputs(name, size).outputs(textbox("B"))
                            .predict((a, n, call) -> greet.run(call, a, n));
                        """)).isEmpty();
    }
}
