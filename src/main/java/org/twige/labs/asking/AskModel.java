package org.twige.labs.asking;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends a learner's words to the one model that is set up, and brings back what it says as plain text. Nothing else goes
 * with the words; no answer of a model marks or decides anything.
 *
 * @see "OpenAI API, chat completions, without streaming"
 */
@Component
class AskModel {

    static final int MOST_TOKENS_BACK = 600;
    private static final int MOST_SIGNS_BACK = 8_000;
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);

    private final ModelSettings settings;
    private final Optional<ChatModel> model;

    AskModel(ModelSettings settings) {
        this.settings = settings;
        this.model = settings.isOn() ? Optional.of(model(settings)) : Optional.empty();
    }

    /** What came back. */
    sealed interface Answer {
        /**
         * An answer.
         *
         * @param tokensIn and those out are empty when the model did not say
         */
        record Said(
                String text,
                @Nullable Integer tokensIn,
                @Nullable Integer tokensOut) implements Answer {}

        record Nothing(Why why) implements Answer {}
    }

    /** Why no answer came. */
    enum Why {
        SLOW,
        BUSY,
        DOWN,
        EMPTY
    }

    /** Where a model points to elsewhere, nobody follows. */
    private static ChatModel model(ModelSettings settings) {
        var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER);
        return OpenAiChatModel.builder()
                .baseUrl(settings.address().url())
                .apiKey(
                        settings.address().key().isBlank()
                                ? "none"
                                : settings.address().key())
                .modelName(settings.name())
                .timeout(settings.patience())
                .maxRetries(0)
                .maxTokens(MOST_TOKENS_BACK)
                .httpClientBuilder(
                        new JdkHttpClientBuilder().httpClientBuilder(client).connectTimeout(TO_CONNECT))
                .build();
    }

    Answer ask(String words) {
        return model.map(one -> patiently(one, words)).orElse(new Answer.Nothing(Why.DOWN));
    }

    /** A trickle of single bytes gains no time. */
    private Answer patiently(ChatModel one, String words) {
        try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = CompletableFuture.supplyAsync(() -> said(one, words), thread);
            try {
                return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (java.util.concurrent.TimeoutException e) {
                thread.shutdownNow();
                return new Answer.Nothing(Why.SLOW);
            } catch (ExecutionException e) {
                return new Answer.Nothing(why(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Answer.Nothing(Why.SLOW);
            }
        }
    }

    private static Answer said(ChatModel one, String words) {
        var request = ChatRequest.builder().messages(UserMessage.from(words)).build();
        return read(one.chat(request));
    }

    private static Answer read(ChatResponse response) {
        var text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            return new Answer.Nothing(Why.EMPTY);
        }
        var used = response.tokenUsage();
        return new Answer.Said(
                text.substring(0, Math.min(text.length(), MOST_SIGNS_BACK)),
                used == null ? null : used.inputTokenCount(),
                used == null ? null : used.outputTokenCount());
    }

    private static Why why(@Nullable Throwable cause) {
        return switch (cause) {
            case TimeoutException _ -> Why.SLOW;
            case RateLimitException _ -> Why.BUSY;
            case null, default -> Why.DOWN;
        };
    }
}
