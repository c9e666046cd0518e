package io.demitasse.examples;

import static io.demitasse.components.Components.checkbox;
import static io.demitasse.components.Components.number;
import static io.demitasse.components.Components.radio;
import static io.demitasse.components.Components.row;
import static io.demitasse.components.Components.slider;

import io.demitasse.App;
import io.demitasse.Interface;
import io.demitasse.components.checkbox.Checkbox;
import io.demitasse.components.number.NumberBox;
import io.demitasse.components.radio.Radio;
import io.demitasse.components.slider.Slider;
import io.demitasse.handler.Values;
import java.util.List;

/** More inputs and outputs than a lambda has places for: each value is asked for by its component, and of its type. */
public final class Renovation {
    /** What lies on the floor. */
    enum Floor {
        CARPET(18),
        LAMINATE(26),
        PARQUET(64);

        private final double price;

        Floor(double price) {
            this.price = price;
        }
    }

    private static final double LITRES = 0.12;

    private final NumberBox length = number("Length in m").value(5.0).min(1);
    private final NumberBox width = number("Width in m").value(4.0).min(1);
    private final NumberBox height = number("Height in m").value(2.5).min(2);
    private final Slider windows = slider("Windows", 0, 8).step(1).value(2.0);
    private final Slider doors = slider("Doors", 1, 6).step(1).value(1.0);
    private final Slider coats = slider("Coats of paint", 1, 4).step(1).value(2.0);
    private final NumberBox litre = number("Paint, € a litre").value(9.5).min(0);
    private final Radio<Floor> floor = radio("Floor", Floor.values()).value(Floor.LAMINATE);
    private final Checkbox ceiling = checkbox("Paint the ceiling too");
    private final NumberBox hourly = number("Wage, € an hour").value(42.0).min(0);

    private final NumberBox walls = number("To paint, m²");
    private final NumberBox paint = number("Paint, litres");
    private final NumberBox paintCost = number("Paint, €");
    private final NumberBox floorCost = number("Floor, €");
    private final NumberBox hours = number("Work, hours");
    private final NumberBox workCost = number("Work, €");
    private final NumberBox total = number("Total, €");

    private Renovation() {}

    private Values estimate(Values room) {
        double ground = room.get(length) * room.get(width);
        double openings = 1.5 * room.get(windows) + 1.9 * room.get(doors);
        double area = 2 * (room.get(length) + room.get(width)) * room.get(height)
                - openings
                + (room.get(ceiling) ? ground : 0);
        double litres = area * room.get(coats) * LITRES;
        double boards = ground * room.get(floor).price;
        double time = area * room.get(coats) * 0.1 + ground * 0.5;
        double work = time * room.get(hourly);
        return Values.of(walls, rounded(area))
                .and(paint, rounded(litres))
                .and(paintCost, rounded(litres * room.get(litre)))
                .and(floorCost, rounded(boards))
                .and(hours, rounded(time))
                .and(workCost, rounded(work))
                .and(total, rounded(litres * room.get(litre) + boards + work));
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }

    private App build() {
        return Interface.of("Renovation")
                .description("Ten inputs, seven outputs: what it costs to make a room new.")
                .linkButton()
                .inputs(List.of(length, width, height, windows, doors, coats, litre, floor, ceiling, hourly))
                .outputs(List.of(walls, paint, paintCost, floorCost, hours, workCost, total))
                .examples(
                        row(Values.of(length, 3.0).and(width, 2.5).and(windows, 1.0))
                                .named("A nursery"),
                        row(Values.of(length, 9.0)
                                        .and(width, 6.0)
                                        .and(height, 3.4)
                                        .and(floor, Floor.PARQUET))
                                .named("A ballroom"))
                .predict(this::estimate);
    }

    /** The app. */
    public static App app() {
        return new Renovation().build();
    }

    /** Serves it. */
    public static void main(String[] args) {
        app().launch();
    }
}
