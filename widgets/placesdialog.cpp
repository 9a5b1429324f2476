// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/placesdialog.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace vigie::widgets {

PlacesDialog::PlacesDialog(const QList<KeptPlace>& places, QWidget* parent)
    : QDialog(parent)
    , m_places(places)
    , m_list(new QListWidget(this))
    , m_up(new QPushButton(tr("Up"), this))
    , m_down(new QPushButton(tr("Down"), this))
    , m_forget(new QPushButton(tr("Forget"), this))
{
    setWindowTitle(tr("Kept places"));
    m_list->setAccessibleName(tr("Kept places"));
    m_list->setToolTip(tr("F2 renames"));
    for (int number = 0; number < places.size(); ++number) {
        auto* item = new QListWidgetItem(places[number].name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, number);
    }
    auto* rename = new QPushButton(tr("Rename"), this);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {rename, m_up, m_down, m_forget}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(buttons);
    auto* end = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(middle);
    layout->addWidget(end);
    connect(end, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(end, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(rename, &QPushButton::clicked, this, [this] {
        if (QListWidgetItem* item = m_list->currentItem())
            m_list->editItem(item);
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_forget, &QPushButton::clicked, this, [this] { delete m_list->currentItem(); });
    connect(m_list, &QListWidget::currentRowChanged, this, &PlacesDialog::updateButtons);
    m_list->setCurrentRow(0);
    resize(420, 320);
}

QList<KeptPlace> PlacesDialog::places() const
{
    QList<KeptPlace> out;
    for (int row = 0; row < m_list->count(); ++row) {
        KeptPlace place = m_places[m_list->item(row)->data(Qt::UserRole).toInt()];
        // An emptied name means "leave it": forgetting has its own button.
        if (const QString name = m_list->item(row)->text().simplified(); !name.isEmpty())
            place.name = name;
        out.append(place);
    }
    return out;
}

void PlacesDialog::move(int by)
{
    const int row = m_list->currentRow();
    if (row < 0 || row + by < 0 || row + by >= m_list->count())
        return;
    m_list->insertItem(row + by, m_list->takeItem(row));
    m_list->setCurrentRow(row + by);
}

void PlacesDialog::updateButtons()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_forget->setEnabled(row >= 0);
}

} // namespace vigie::widgets
