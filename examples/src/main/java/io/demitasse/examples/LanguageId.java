package io.demitasse.examples;

import static io.demitasse.components.Components.label;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.textbox;

import io.demitasse.App;
import io.demitasse.Interface;
import java.util.Map;

/** A trained model that answers while you type. */
public final class LanguageId {
    private LanguageId() {}

    /** The app. */
    public static App app() {
        var model = new Lazy<>(LanguageModel::new);
        return Interface.of("Language")
                .description("Names the language of a sentence, one of 103. The longer the text, the surer the answer.")
                .article("The model is the language detector of [Apache OpenNLP](https://opennlp.apache.org/).")
                .live()
                .inputs(textbox("Text").lines(3).placeholder("Write or paste a sentence"))
                .outputs(label("Language").top(5))
                .examples(
                        row("Good morning, could you tell me where the station is?"),
                        row("Der Kaffee ist noch heiß, und draußen regnet es schon wieder."),
                        row("Je voudrais un café et un croissant, s'il vous plaît."),
                        row("Me gustaría reservar una mesa para cuatro personas esta noche."),
                        row("Vorrei un cappuccino e un bicchiere d'acqua, per favore."),
                        row("Eu gostaria de saber a que horas sai o próximo comboio."),
                        row("Dzień dobry, poproszę kawę z mlekiem i kawałek sernika."),
                        row("Добрый день, подскажите, пожалуйста, как пройти в библиотеку?"),
                        row("صباح الخير، كيف حالك اليوم؟ أريد فنجان قهوة من فضلك"),
                        row("おはようございます。今日はとても良い天気ですね。コーヒーをください。"),
                        row("안녕하세요, 오늘 날씨가 정말 좋네요. 커피 한 잔 주세요."))
                .predict(text -> text.isBlank() ? Map.of() : model.get().detect(text));
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
