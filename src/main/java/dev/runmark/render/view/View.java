package dev.runmark.render.view;

/** The data of one template: a record whose components are all that the template may name. */
public sealed interface View
        permits ArticleView,
                ArticlesView,
                ExampleView,
                FrameworkView,
                HomeView,
                MissingView,
                PageView,
                PracticeView,
                PrintView,
                ProofView,
                QuestionView,
                RedirectView,
                TopicView {

    /** The template's file name without its extension, which is also the name under which it sees this record. */
    String template();
}
