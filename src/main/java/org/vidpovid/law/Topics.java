package org.vidpovid.law;

import module java.base;
import org.springframework.stereotype.Component;

/** The topics of life, and what people need most: {@code law/topics.yaml}. */
@Component
public class Topics {

    private record Book(List<Topic> topics, List<String> mostNeeded) {}

    private final List<Topic> topics;
    private final List<String> mostNeeded;

    public Topics() {
        var book = LawBook.read("/law/topics.yaml", Book.class);
        topics = List.copyOf(book.topics());
        mostNeeded = List.copyOf(book.mostNeeded());
        if (codes().distinct().count() < topics.size()) throw new IllegalStateException("/law/topics.yaml: a code is there twice");
    }

    /** All of them, in the order in which people are shown them. */
    public List<Topic> all() {
        return topics;
    }

    public Stream<String> codes() {
        return topics.stream().map(Topic::code);
    }

    /** The addresses of the services that people need most, the most needed first. Some may not be offered here. */
    public List<String> mostNeeded() {
        return mostNeeded;
    }
}
