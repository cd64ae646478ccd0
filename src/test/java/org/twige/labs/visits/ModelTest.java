package org.twige.labs.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twige.labs.data.ClinicVisits;
import org.twige.labs.data.VisitWeek;

class ModelTest {

    @ParameterizedTest
    @EnumSource
    void figures(Model model) {
        var mase = Centres.all().stream().mapToDouble(c -> c.mase(c.test(model))).summaryStatistics();
        var mae = Centres.all().stream().mapToDouble(c -> c.test(model).averageMiss()).summaryStatistics();
        var inside = Centres.all().stream().mapToDouble(c -> c.test(model).inside() / 26.0).summaryStatistics();
        var worse = Centres.all().stream().filter(c -> c.test(model).averageMiss() > c.test(Model.YEAR).averageMiss()).map(Centre::name).toList();
        var b = Centres.broken();
        System.out.printf("FIG %s mase %s mae %s inside %s worse %s broken mae %.1f rehearsal %.1f inside %d%n", model, mase, mae, inside, worse, b.test(model).averageMiss(), b.rehearsal(model).averageMiss(), b.test(model).inside());
    }
}
