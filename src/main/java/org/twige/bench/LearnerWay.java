package org.twige.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** One learner on the way from the sign-in to the result of the final. */
final class LearnerWay {

    private static final Pattern COURSE = Pattern.compile("/learn/([a-z0-9-]+)/lessons/");
    private static final Pattern PRACTICE = Pattern.compile("<a href=\"(/labs/[a-z]+)\" role=\"button\"");
    private static final Pattern NEXT = Pattern.compile("<a href=\"(/learn/[a-z0-9-]+/lessons/\\d+)\" role=\"button\"");
    private static final Pattern QUESTION = Pattern.compile("/attempts/([0-9a-f-]+)/questions/(\\d+)");

    private final Account account;
    private final Visitor visitor;
    private String course = "";
    private List<RightAnswer> right = List.of();

    LearnerWay(URI server, Account account) {
        this.account = account;
        this.visitor = new Visitor(server);
    }

    void signIn() throws IOException, InterruptedException {
        visitor.signIn(account.staffNumber(), account.password());
        var link = COURSE.matcher(visitor.page());
        if (!link.find()) {
            throw new IOException("the first page of " + account.staffNumber() + " leads to no lesson");
        }
        course = "/learn/" + link.group(1);
    }

    Visitor visitor() {
        return visitor;
    }

    void open(String path) throws IOException, InterruptedException {
        visitor.open(path);
    }

    void openCourse() throws IOException, InterruptedException {
        visitor.open(course);
    }

    void openLesson(int number) throws IOException, InterruptedException {
        visitor.open(course + "/lessons/" + number);
    }

    boolean hasQuestion() throws IOException {
        return Form.in(visitor.page(), "/blocks/").isPresent();
    }

    /** Chooses the first option of the first open question; the answer shows the explanation. */
    void answer() throws IOException, InterruptedException {
        var form = visitor.form("/blocks/");
        visitor.send(form, Map.of("choice", form.choices().getFirst()));
    }

    /** Marks the lesson as done; the answer is the next one, or the course after the last. */
    void finishLesson() throws IOException, InterruptedException {
        visitor.send(visitor.form("/done"), Map.of());
    }

    /** Does the way lead to a hands-on exercise now? */
    boolean hasPractice() throws IOException {
        return PRACTICE.matcher(visitor.page()).find();
    }

    /** Reads the results of the exercise and says so; the answer is the next lesson, or the course after the last. */
    void practise() throws IOException, InterruptedException {
        var link = PRACTICE.matcher(visitor.page());
        if (!link.find()) {
            throw new IOException("no exercise at " + visitor.address());
        }
        visitor.open(link.group(1));
        visitor.send(visitor.form(link.group(1)), Map.of("reading", "true"));
        visitor.send(visitor.form("/labs/"), Map.of());
        visitor.open(course);
        var next = NEXT.matcher(visitor.page());
        if (next.find()) {
            visitor.open(next.group(1));
        }
    }

    boolean hasLesson() {
        return visitor.address().contains("/lessons/");
    }

    /** The rules, and the button that begins; the answer is the first question. */
    void beginFinal() throws IOException, InterruptedException {
        visitor.open(course + "/final");
        visitor.send(visitor.form("/final"), Map.of());
    }

    /** Learns the right answers, which only the database knows. */
    void learn(AnswerKey key) throws IOException {
        var question = QUESTION.matcher(visitor.address());
        if (!question.find()) {
            throw new IOException("no question at " + visitor.address());
        }
        right = key.of(UUID.fromString(question.group(1)));
    }

    int questions() {
        return right.size();
    }

    /** Gives the right answer to a question; the answer is the next question, or the last look after the last one. */
    void respond(int question) throws IOException, InterruptedException {
        visitor.send(visitor.form(visitor.address()), right.get(question - 1));
    }

    /** Sends the attempt; the answer is its result. */
    void submit() throws IOException, InterruptedException {
        visitor.send(visitor.form("/submit"), Map.of());
    }
}
