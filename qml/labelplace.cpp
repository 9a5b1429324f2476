// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/labelplace.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::map {

namespace {

/// Of a quiet symbol without its air: labels may come that near.
constexpr double kSymbolHalf = 6.0;

/// What is taken, by squares of the screen: a look at one label costs what is near it.
class Taken {
public:
    explicit Taken(const QRectF& screen)
        : m_screen(screen)
        , m_columns(static_cast<int>(std::ceil(screen.width() / kSide)) + 1)
        , m_rows(static_cast<int>(std::ceil(screen.height() / kSide)) + 1)
        , m_cells(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows))
    {
    }

    void add(const QRectF& box)
    {
        visit(box, [&box](std::vector<QRectF>& cell) {
            cell.push_back(box);
            return true;
        });
    }

    [[nodiscard]] bool isFree(const QRectF& box)
    {
        return visit(box, [&box](const std::vector<QRectF>& cell) {
            return std::none_of(cell.begin(), cell.end(),
                                [&box](const QRectF& other) { return other.intersects(box); });
        });
    }

private:
    static constexpr double kSide = 64.0;

    /// False as soon as `look` says so.
    template <typename Look> bool visit(const QRectF& box, Look look)
    {
        const auto column = [this](double x) {
            return std::clamp(static_cast<int>((x - m_screen.left()) / kSide), 0, m_columns - 1);
        };
        const auto row = [this](double y) {
            return std::clamp(static_cast<int>((y - m_screen.top()) / kSide), 0, m_rows - 1);
        };
        for (int y = row(box.top()); y <= row(box.bottom()); ++y) {
            for (int x = column(box.left()); x <= column(box.right()); ++x) {
                if (!look(m_cells[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_columns) +
                                  static_cast<std::size_t>(x)]))
                    return false;
            }
        }
        return true;
    }

    QRectF m_screen;
    int m_columns;
    int m_rows;
    std::vector<std::vector<QRectF>> m_cells;
};

QRectF boxAt(QPointF middle, QSizeF size)
{
    return {middle.x() - size.width() / 2.0, middle.y() - size.height() / 2.0, size.width(), size.height()};
}

} // namespace

std::vector<std::optional<QPointF>> placeLabels(const std::vector<LabelWish>& wishes,
                                                const std::vector<QPointF>& symbols, const QRectF& screen)
{
    Taken taken(screen);
    for (const QPointF symbol : symbols) {
        const QRectF box = boxAt(symbol, {2.0 * kSymbolHalf, 2.0 * kSymbolHalf});
        if (box.intersects(screen))
            taken.add(box);
    }
    std::vector<std::optional<QPointF>> out;
    for (const LabelWish& wish : wishes) {
        const double aside = kSymbolReach + wish.size.width() / 2.0;
        const double above = kSymbolReach + wish.size.height() / 2.0;
        const std::array<QPointF, 4> places{{{aside, 0.0}, {-aside, 0.0}, {0.0, above}, {0.0, -above}}};
        const auto found = std::find_if(places.begin(), places.end(), [&](QPointF place) {
            const QRectF box = boxAt(wish.symbol + place, wish.size);
            return screen.contains(box) && taken.isFree(box);
        });
        if (found == places.end()) {
            out.emplace_back();
            continue;
        }
        taken.add(boxAt(wish.symbol + *found, wish.size));
        out.emplace_back(*found);
    }
    return out;
}

} // namespace vigie::map
