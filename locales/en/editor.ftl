# The text field
failure-answer-too-long = Nothing was added: the text would come to about { $size } KB, and the limit is { $limit } KB. What you had is unchanged.
    .next = Shorten it and try again, or write it under two questions.
