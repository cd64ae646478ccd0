package org.twige.labs.requests;

import java.util.List;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.twige.labs.data.Request;
import org.twige.labs.data.Topic;

/** A model that has learnt from messages and the desks on which somebody put them. */
record TextModel(Model<Label> model) {

    private static final LabelFactory LABELS = new LabelFactory();
    private static final double SMOOTHING = 0.3;
    private static final int ROUNDS = 8;
    private static final long SEED = 20_270_104;

    /** Counts how often each piece of text stands in the messages of each desk. */
    static TextModel naiveBayes(List<Labelled> examples) {
        return learn(new MultinomialNaiveBayesTrainer(SMOOTHING), examples);
    }

    /** Weighs each piece of text for each desk, message by message. */
    static TextModel logistic(List<Labelled> examples) {
        var trainer =
                new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), ROUNDS, Integer.MAX_VALUE, 1, SEED);
        return learn(trainer, examples);
    }

    private static TextModel learn(Trainer<Label> trainer, List<Labelled> examples) {
        var data = new MutableDataset<Label>(new SimpleDataSourceProvenance("invented messages", LABELS), LABELS);
        examples.forEach(each ->
                data.add(Grams.of(each.request().text(), new Label(each.desk().name()))));
        return new TextModel(trainer.train(data));
    }

    Judgement judge(Request request, Example<Label> pieces) {
        var said = model.predict(pieces).getOutput();
        return new Judgement(request, Topic.valueOf(said.getLabel()), share(said.getScore()));
    }

    /** A text without any known piece has no share; then the model is not sure at all. */
    private static double share(double score) {
        return Double.isNaN(score) ? 0 : score;
    }

    /** A message and the desk on which somebody put it. */
    record Labelled(Request request, Topic desk) {}
}
