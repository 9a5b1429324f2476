// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/coarse.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace vigie::report {

enum class Language { English, French };

/// A document as it is told, before it is a page or paper. All texts are plain text in UTF-8; what comes from outside
/// among them is told as it is.

struct Heading {
    std::string text;
};

struct Paragraph {
    std::string text;
    bool isAside = false; ///< Said in passing: smaller.
};

struct Bullets {
    std::vector<std::string> items;
};

/// The numbers a reader should leave with.
struct Figures {
    struct Figure {
        std::string value;
        std::string label;
    };
    std::vector<Figure> figures;
};

/// The first column names the row; the others are numbers, to the right.
struct Table {
    std::string caption;
    std::vector<std::string> head;
    std::vector<std::vector<std::string>> rows; ///< Each as long as the head.
    bool isOfNumbers = true;                    ///< Else texts, to the left.
};

/// Bars side by side. A table with the same numbers goes with it.
struct BarChart {
    struct Bar {
        std::string label;
        bool isLabelShown = true; ///< Where there is not room for all.
        Told told;
        std::string words; ///< What it is told as: "812", "fewer than 5".
    };
    std::string title;
    std::string description; ///< For who does not see it.
    std::string across;      ///< What the bars stand on: "Day".
    std::vector<Bar> bars;
};

/// Words and what they mean.
struct Glossary {
    struct Term {
        std::string word;
        std::string meaning;
    };
    std::vector<Term> terms;
};

/// Something to be compared letter by letter: a hash, a command.
struct Code {
    std::string label;
    std::string text;
};

using Block = std::variant<Heading, Paragraph, Bullets, Figures, Table, BarChart, Glossary, Code>;

struct Document {
    Language language = Language::English;
    std::string title;
    std::string subtitle;
    std::string footer; ///< On each page of paper.
    std::string page;   ///< "Page %1 of %2"
    std::vector<Block> blocks;
};

} // namespace vigie::report
