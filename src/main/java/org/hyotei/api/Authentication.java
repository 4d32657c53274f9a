package org.hyotei.api;

import io.micronaut.http.HttpRequest;

/**
 * A way to tell who sends a request. The ways are tried in their order; the first one that a
 * request takes decides, even to refuse. Safe for many threads, and never waits: it runs where
 * requests are read.
 */
interface Authentication {

  /** Whether it is set up, so that nobody is let in without any. */
  boolean isSetUp();

  /** Who sends a request, as far as this way can tell. */
  Answer answer(HttpRequest<?> request);

  /** What a way can tell. */
  sealed interface Answer {

    /** The request does not take this way. */
    Answer SILENT = new Silent();

    /** It does, with what is no good. */
    Answer REFUSED = new Refused();

    /** It does, and this is who sends it. */
    record Known(Caller caller) implements Answer {}

    /** See {@link #REFUSED}. */
    record Refused() implements Answer {}

    /** See {@link #SILENT}. */
    record Silent() implements Answer {}
  }
}
