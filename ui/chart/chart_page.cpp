// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chart/chart_page.h"

#include "ui/chart/chart_picture.h"
#include "ui/chart/chart_view.h"
#include "ui/chart/chart_words.h"
#include "ui/chart/civil_dates.h"
#include "ui/chart/series_marks.h"
#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"

#include <QtCore/QDir>
#include <QtCore/QSignalBlocker>
#include <QtCore/QStandardPaths>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QShortcut>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

constexpr std::array allRanges{ChartRange::Days30, ChartRange::Days90, ChartRange::Days365, ChartRange::All};

QLabel *words(const QString &name, const char *look = nullptr)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    if (look != nullptr)
        label->setProperty("look", QString::fromLatin1(look));
    return label;
}

QVBoxLayout *scrolledLayout(QWidget *page)
{
    auto *scroll = new QScrollArea; // where large text leaves the window too low
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *around = new QVBoxLayout(page);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(scroll);
    auto *content = new QWidget;
    content->setProperty("look", QStringLiteral("page"));
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(12);
    return layout;
}

} // namespace

ChartPage::ChartPage(const Appearance &appearance, ChartModel &model, const QLocale &locale, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_model(model)
    , m_locale(locale)
    , m_wellCombo(new QComboBox)
    , m_previousWellButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Back, {}))
    , m_nextWellButton(new TouchButton(appearance, ButtonLook::Raised, Icon::Next, {}))
    , m_summaryLabel(words(QStringLiteral("summaryLabel"), "quiet"))
    , m_chartView(new ChartView(appearance, model, locale))
    , m_emptyLabel(words(QStringLiteral("emptyLabel")))
    , m_marksLabel(words(QStringLiteral("marksLabel"), "quiet"))
    , m_valuesLabel(words(QStringLiteral("valuesLabel")))
{
    setProperty("look", QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *layout = scrolledLayout(this);
    layout->addLayout(wellRow());
    layout->addSpacing(8);
    layout->addLayout(choiceRow());
    layout->addWidget(m_summaryLabel);
    layout->addWidget(m_chartView, 1);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setMinimumHeight(m_chartView->minimumSizeHint().height());
    layout->addWidget(m_emptyLabel, 1);
    layout->addWidget(m_marksLabel);
    layout->addWidget(m_valuesLabel);
    layout->addLayout(actionRow());

    connect(&model, &ChartModel::wellsChanged, this, &ChartPage::showWells);
    connect(&model, &ChartModel::contentChanged, this, &ChartPage::showContent);
    connect(&model, &ChartModel::cursorChanged, this, &ChartPage::showCursor);
    connect(m_chartView, &ChartView::dayWanted, this, [this] { Q_EMIT entryWanted(m_model.wellId(), cursorDay()); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ChartPage::backWanted);
    showWells();
    showContent();
    showCursor();
}

void ChartPage::focusFirst()
{
    if (m_chartView->isVisibleTo(this))
        m_chartView->setFocus();
    else
        m_wellCombo->setFocus();
    m_waitsForChart = !m_chartView->isVisibleTo(this);
}

QLayout *ChartPage::wellRow()
{
    auto *homeButton = new TouchButton(m_appearance, ButtonLook::Raised, Icon::Home, tr("&Home"));
    homeButton->setObjectName(u"homeButton");
    homeButton->setAccessibleName(tr("Home"));
    connect(homeButton, &QPushButton::clicked, this, &ChartPage::homeWanted);
    m_previousWellButton->setObjectName(u"previousWellButton");
    m_previousWellButton->setAccessibleName(tr("Previous well"));
    m_previousWellButton->setToolTip(tr("Previous well"));
    connect(m_previousWellButton, &QPushButton::clicked, &m_model, [this] { m_model.goToWell(-1); });
    m_nextWellButton->setObjectName(u"nextWellButton");
    m_nextWellButton->setAccessibleName(tr("Next well"));
    m_nextWellButton->setToolTip(tr("Next well"));
    connect(m_nextWellButton, &QPushButton::clicked, &m_model, [this] { m_model.goToWell(1); });
    m_wellCombo->setObjectName(u"chartWellCombo");
    m_wellCombo->setAccessibleName(tr("Well"));
    m_wellCombo->setMinimumHeight(m_appearance.metrics.buttonSide);
    m_wellCombo->setMinimumWidth(m_appearance.metrics.textPx * 12);
    m_wellCombo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_wellCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_wellCombo, &QComboBox::activated, &m_model,
        [this](int row) { m_model.chooseWell(m_wellCombo->itemData(row).toString()); });
    auto *row = new QHBoxLayout;
    row->setSpacing(m_appearance.metrics.gapPx);
    row->addWidget(homeButton);
    row->addWidget(m_previousWellButton);
    row->addWidget(m_wellCombo, 1);
    row->addWidget(m_nextWellButton);
    return row;
}

TouchButton *ChartPage::toggle(const QString &text, const QString &accessibleName, const char *name)
{
    auto *button = new TouchButton(m_appearance, ButtonLook::Toggle, Icon::None, text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(accessibleName);
    return button;
}

QLayout *ChartPage::choiceRow()
{
    auto *row = new WrapLayout(m_appearance.metrics.gapPx);
    m_rangeButtons = {toggle(tr("30 days"), tr("Show 30 days"), "range30Button"),
        toggle(tr("90 days"), tr("Show 90 days"), "range90Button"),
        toggle(tr("365 days"), tr("Show 365 days"), "range365Button"),
        //: all days of a well
        toggle(tr("All"), tr("Show all days"), "rangeAllButton")};
    auto *group = new QButtonGroup(this);
    for (const ChartRange range : allRanges) {
        TouchButton *button = m_rangeButtons[static_cast<std::size_t>(range)];
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, &m_model, [this, range] { m_model.setRange(range); });
    }
    const std::array<const char *, 3> names{"showOilButton", "showGasButton", "showWaterButton"};
    const int swatchHeight = m_appearance.metrics.iconSide;
    const QSize swatch(swatchHeight * 3 / 2, swatchHeight);
    const int gapToWordPx = 6;
    for (const core::Fluid fluid : core::allFluids) {
        const auto index = static_cast<std::size_t>(fluid);
        TouchButton *button = toggle(fluidWord(fluid), tr("Show %1").arg(fluidWord(fluid)), names[index]);
        button->setIcon(fluidIcon(m_appearance.colors, fluid, swatch, gapToWordPx, devicePixelRatioF()));
        button->setIconSize(swatch.grownBy({0, 0, gapToWordPx, 0}));
        connect(button, &QPushButton::clicked, &m_model, [this, fluid](bool checked) { m_model.show(fluid, checked); });
        m_fluidButtons[index] = button;
        row->addWidget(button);
    }
    m_cumulativeButton = toggle(tr("Cumulative"), tr("Show sums"), "cumulativeButton");
    connect(m_cumulativeButton, &QPushButton::clicked, &m_model, &ChartModel::setCumulative);
    row->addWidget(m_cumulativeButton);
    return row;
}

TouchButton *ChartPage::action(const QString &text, const QString &accessibleName, const char *name)
{
    auto *button = new TouchButton(m_appearance, ButtonLook::Raised, Icon::None, text);
    button->setObjectName(QString::fromLatin1(name));
    button->setAccessibleName(accessibleName);
    return button;
}

QLayout *ChartPage::actionRow()
{
    m_earlierButton = action(tr("Ear&lier"), tr("Show earlier days"), "earlierButton");
    connect(m_earlierButton, &QPushButton::clicked, &m_model, [this] { m_model.pan(-m_model.window().days()); });
    m_laterButton = action(tr("La&ter"), tr("Show later days"), "laterButton");
    connect(m_laterButton, &QPushButton::clicked, &m_model, [this] { m_model.pan(m_model.window().days()); });
    auto *entry = action(tr("&Open this day"), tr("Open this day"), "openDayButton");
    connect(entry, &QPushButton::clicked, this, [this] { Q_EMIT entryWanted(m_model.wellId(), cursorDay()); });
    auto *history = action(tr("Histor&y"), tr("Show this day in the history"), "openHistoryButton");
    connect(history, &QPushButton::clicked, this, [this] { Q_EMIT historyWanted(m_model.wellId(), cursorDay()); });
    auto *save = action(tr("&Save picture"), tr("Save the chart as a picture"), "savePictureButton");
    connect(save, &QPushButton::clicked, this, &ChartPage::askWhereToSave);
    auto *copy = action(tr("&Copy picture"), tr("Copy the chart as a picture"), "copyPictureButton");
    connect(copy, &QPushButton::clicked, this, &ChartPage::copyPicture);
    m_dayButtons = {entry, history};
    m_pictureButtons = {save, copy};
    auto *row = new WrapLayout(m_appearance.metrics.gapPx);
    for (TouchButton *button : {m_earlierButton, m_laterButton, entry, history, save, copy})
        row->addWidget(button);
    return row;
}

void ChartPage::showWells()
{
    const QSignalBlocker blocker(m_wellCombo);
    m_wellCombo->clear();
    for (const RouteStop &stop : m_model.wells())
        m_wellCombo->addItem(stop.name, stop.wellId);
    m_wellCombo->setCurrentIndex(m_wellCombo->findData(m_model.wellId()));
    m_previousWellButton->setEnabled(m_model.canGo(-1));
    m_nextWellButton->setEnabled(m_model.canGo(1));
}

void ChartPage::showContent()
{
    const ChartChoice &choice = m_model.choice();
    m_rangeButtons[static_cast<std::size_t>(choice.range)]->setChecked(true);
    for (std::size_t fluid = 0; fluid < m_fluidButtons.size(); ++fluid)
        m_fluidButtons[fluid]->setChecked(choice.shown[fluid]);
    m_cumulativeButton->setChecked(choice.cumulative);
    const QString empty = m_model.emptyWords();
    const bool hasChart = empty.isEmpty();
    m_summaryLabel->setText(m_model.summaryWords());
    m_emptyLabel->setText(empty);
    m_emptyLabel->setVisible(!hasChart);
    m_chartView->setVisible(hasChart);
    if (hasChart && m_waitsForChart && m_wellCombo->hasFocus())
        m_chartView->setFocus(); // whoever came before the days were read can walk along them
    m_waitsForChart = m_waitsForChart && !hasChart;
    const QString marks = markWords(m_model.content());
    m_marksLabel->setText(marks);
    m_marksLabel->setAccessibleName(markWordsSpoken(m_model.content()));
    m_marksLabel->setVisible(hasChart && !marks.isEmpty());
    m_earlierButton->setEnabled(m_model.canPan(-1));
    m_laterButton->setEnabled(m_model.canPan(1));
    for (TouchButton *button : m_pictureButtons)
        button->setEnabled(hasChart);
}

void ChartPage::showCursor()
{
    const QString spoken = m_model.cursorWords();
    m_valuesLabel->setText(spoken);
    for (TouchButton *button : m_dayButtons)
        button->setEnabled(!spoken.isEmpty());
}

QDate ChartPage::cursorDay() const
{
    const auto cursor = m_model.cursor();
    return cursor ? qDate(*cursor) : QDate();
}

void ChartPage::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save picture"));
    dialog->setObjectName(u"savePictureDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Pictures (*.png)"));
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->selectFile(m_model.pictureName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_model.savePicture(chartPicture(m_model.content(), m_model.wellName(), m_locale), path);
    });
    dialog->open();
}

void ChartPage::copyPicture()
{
    QGuiApplication::clipboard()->setImage(chartPicture(m_model.content(), m_model.wellName(), m_locale));
    Q_EMIT doneWith(tr("Copied the picture. Paste it where you need it."));
}

} // namespace wellpulse::ui
